/**
 * Normalizes a host name for comparison: lower case (RFC 4343), without the final dot of a fully qualified name (RFC
 * 1034, section 3.1).
 */
export const foldHostName = (name: string): string => name.toLowerCase().replace(/\.$/, '');
