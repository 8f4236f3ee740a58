import { XMLBuilder } from 'fast-xml-parser';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: false });

/** The namespace of almost every S3 answer. */
const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** Writes one element with its content. An array repeats its element. Undefined values are omitted. */
export const writeXml = (element: string, content: object | string, namespace: boolean = true): string => {
  const attributes = namespace ? { '@xmlns': NAMESPACE } : {};
  const body = typeof content === 'string' ? { '#text': content } : content;
  const xml: unknown = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    [element]: { ...attributes, ...body },
  });
  return String(xml);
};
