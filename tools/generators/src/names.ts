import { names } from '@nx/devkit';

/** A name in every way that files and sources write it. */
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
 * Every way to write a name.
 *
 * @param what it is the name of, for the message: `provider`.
 * @throws {Error} when it is no name, or one that JavaScript uses itself.
 */
export function toNames(what: string, name: string): Names {
  if (!SHAPE.test(name)) {
    throw new Error(
      `"${name}" is no name for a ${what}: use small letters, figures and single hyphens, a letter first, like load-balancer.`,
    );
  }
  const { fileName, propertyName, className, constantName } = names(name);
  if (className in globalThis)
    throw new Error(`"${name}" cannot be the name of a ${what}: ${className} is JavaScript's own. Add a word to it.`);
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
