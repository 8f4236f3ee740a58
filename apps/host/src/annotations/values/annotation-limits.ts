/** The limits of annotations. */
export const ANNOTATION_LIMITS = {
  owner: 200,
  environment: 100,
  note: 4000,
  labels: 50,
  labelKey: 63,
  labelValue: 255,
  links: 20,
  linkTitle: 100,
  linkUrl: 2000,
} as const;

/** One line that neither begins nor ends with a space, without control characters and those that turn the direction of text. */
const LINE = /^(?!\s)[^\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]+(?<!\s)$/u;
const NOTE = /^(?:[^\p{Cc}\p{Cs}\p{Bidi_Control}]|[\n\t])+$/u;
/** What requests may not use as names. */
const RESERVED = new Set(['constructor', 'prototype']);
const LABEL_KEY = /^[a-z][a-z0-9._/-]*$/;
/** Separates labels and links in a cell of CSV. */
const SEPARATOR = ';';

const isLine = (text: string, most: number): boolean => text.length <= most && LINE.test(text);

/** What is wrong with a value of an annotation: a part of a sentence that begins with its name. Undefined: nothing. */
export function annotationProblem(field: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return 'must be a text, or null to remove it';
  switch (field) {
    case 'owner':
    case 'environment':
      if (isLine(value, ANNOTATION_LIMITS[field])) return undefined;
      return `must be one line of up to ${ANNOTATION_LIMITS[field]} characters, without spaces at its ends`;
    case 'note':
      if (value.length <= ANNOTATION_LIMITS.note && NOTE.test(value) && value.trim() !== '') return undefined;
      return `must have 1 to ${ANNOTATION_LIMITS.note} characters, without control characters except line breaks`;
    default:
      return undefined;
  }
}

/** What is wrong with a label. */
export function labelProblem(key: string, value: unknown): string | undefined {
  if (key.length > ANNOTATION_LIMITS.labelKey || !LABEL_KEY.test(key))
    return `keys begin with a small letter and have up to ${ANNOTATION_LIMITS.labelKey} small letters, digits, and . _ / -`;
  if (RESERVED.has(key)) return `the key ${key} is reserved. Use another one`;
  if (value === null || value === '') return undefined;
  if (typeof value !== 'string') return 'values must be texts, or null to remove a label';
  if (isLine(value, ANNOTATION_LIMITS.labelValue) && !value.includes(SEPARATOR)) return undefined;
  return `values must be one line of up to ${ANNOTATION_LIMITS.labelValue} characters, without ${SEPARATOR} and spaces at their ends`;
}

/** What is wrong with a link. Other schemes than https could run as a script in a browser, or send what is secret in clear. */
export function linkProblem(title: string, url: unknown): string | undefined {
  if (!isLine(title, ANNOTATION_LIMITS.linkTitle) || title.includes(SEPARATOR) || title.startsWith('__'))
    return `titles must be one line of up to ${ANNOTATION_LIMITS.linkTitle} characters, without ${SEPARATOR} and spaces at their ends`;
  if (RESERVED.has(title)) return `the title ${title} is reserved. Use another one`;
  if (url === null) return undefined;
  if (typeof url !== 'string' || url.length > ANNOTATION_LIMITS.linkUrl || /[\s\p{Cc}]/u.test(url) || !isHttps(url))
    return `addresses must begin with https:// and have up to ${ANNOTATION_LIMITS.linkUrl} characters, without spaces or a password`;
  return undefined;
}

function isHttps(text: string): boolean {
  if (!text.startsWith('https://') || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}
