import { mix } from './mix.js';

/** A number that depends on a seed and the name of a purpose. */
export const salt = (seed: number, name: string): number => {
  let bits = mix(seed);
  for (let at = 0; at < name.length; at += 1) {
    bits = mix(bits ^ name.charCodeAt(at));
  }
  return bits;
};
