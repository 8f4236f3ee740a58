import { text } from '@maestro/core';

/** The host name of a Space, by which its bucket is found in any connection. Undefined unless both are known. */
export function spaceHostName(
  bucket: string | null | undefined,
  region: string | null | undefined,
): string | undefined {
  const [name, place] = [text(bucket), text(region)];
  return name && place ? `${name}.${place}.digitaloceanspaces.com`.toLowerCase() : undefined;
}
