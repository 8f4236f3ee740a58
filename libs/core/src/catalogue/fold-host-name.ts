/** A host name as it is compared: in lower case (RFC 4343), and without the dot that ends a complete one (RFC 1034, section 3.1). */
export const foldHostName = (name: string): string => name.toLowerCase().replace(/\.$/, '');
