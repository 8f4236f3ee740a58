import { mix } from './mix.js';

/** A number that stands for a seed and the name of what is drawn from it. */
export const salt = (seed: number, name: string): number => {
  let bits = mix(seed);
  for (let at = 0; at < name.length; at += 1) {
    bits = mix(bits ^ name.charCodeAt(at));
  }
  return bits;
};
