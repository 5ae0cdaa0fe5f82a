import { things } from "../store/things.ts";

export const leaning = things;
