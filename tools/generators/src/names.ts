import { names } from '@nx/devkit';

/** A name in all spellings that files and sources use. */
export interface Names {
  /** `load-balancer` */
  readonly fileName: string;
  /** `loadBalancer` */
  readonly propertyName: string;
  /** `LoadBalancer` */
  readonly className: string;
  /** `LOAD_BALANCER` */
  readonly constantName: string;
  /** `load_balancer` */
  readonly snakeName: string;
  /** `load balancer` */
  readonly words: string;
  /** `Load balancer` */
  readonly title: string;
}

const SHAPE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Converts a name to all spellings.
 *
 * @param what is named, for the message: `provider`.
 * @throws {Error} if the name is invalid or reserved by JavaScript.
 */
export function toNames(what: string, name: string): Names {
  if (!SHAPE.test(name)) {
    throw new Error(
      `"${name}" is not a valid name for a ${what}. Use lower-case letters, digits and single hyphens, starting with a letter, like load-balancer.`,
    );
  }
  const { fileName, propertyName, className, constantName } = names(name);
  if (className in globalThis)
    throw new Error(
      `"${name}" cannot be the name of a ${what}: ${className} is reserved by JavaScript. Add a word to it.`,
    );
  const words = name.replaceAll('-', ' ');
  return {
    fileName,
    propertyName,
    className,
    constantName,
    snakeName: name.replaceAll('-', '_'),
    words,
    title: `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`,
  };
}
