import { Problem } from "/lib/api.js";

/**
 * Sends a file, and tells how much of it has gone: `progress(share)` with 0 to 1. The promise ends
 * with what the server says, or with a problem.
 */
export function upload(path, file, progress = () => {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () => {
      const body = request.response ?? {};
      if (request.status < 400) resolve(body);
      else reject(new Problem(request.status, body));
    };
    request.onerror = () => reject(lost());
    request.send(file);
  });
}

const lost = () =>
  new Problem(0, {
    type: "/problems/unreachable",
    title: "The file did not arrive",
    detail: "Check that Anneal is running and that the file is still there, then choose it again.",
  });
