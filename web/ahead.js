import { askAhead } from "/lib/first-turn.js";

askAhead();
