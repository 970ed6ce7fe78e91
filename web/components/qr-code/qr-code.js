import { html } from "/vendor/lit-html/lit-html.js";

/** A QR code as the server drew it: dark on white in every theme, as cameras want it. */
export const qrCode = ({ size, path }, label) => html`
  <svg class="qr-code" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect width=${size} height=${size} fill="#fff"></rect>
    <path d=${path} fill="#000"></path>
  </svg>
`;
