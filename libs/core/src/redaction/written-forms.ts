/** Characters of a base64 form that must remain once those that mix with its neighbours are left out. */
const SHORTEST_CORE = 8;

/** XML 1.0, section 4.6: what a body of S3 writes for these characters. */
const XML_ENTITIES: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
];

/** A secret as a URL (RFC 3986, or a form), JSON, XML and base64 (RFC 4648, both alphabets) write it. Each once. */
export function writtenForms(secret: string): readonly string[] {
  // A lone surrogate has no URL form: it becomes U+FFFD first, as it does on its way to the network.
  const inUrl = encodeURIComponent(Buffer.from(secret).toString());
  const inJson = JSON.stringify(secret).slice(1, -1);
  const forms = [
    secret,
    inUrl,
    inUrl.replace(/%../g, (code) => code.toLowerCase()),
    String(new URLSearchParams([['', secret]])).slice(1),
    inJson,
    inJson.replaceAll('/', '\\/'),
    XML_ENTITIES.reduce((text, [from, to]) => text.replaceAll(from, to), secret),
    ...base64Cores(secret),
  ];
  return [...new Set(forms)];
}

/**
 * What base64 makes of the secret wherever it begins within a longer text (`user:secret`): three bytes become four characters, so
 * there are three ways. The characters at either end also hold bits of what stands beside it, and are left out.
 */
function base64Cores(secret: string): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor((bytes.length * 8) / 6);
    return (['base64', 'base64url'] as const)
      .map((alphabet) => bytes.toString(alphabet).slice(first, last))
      .filter((core) => core.length >= SHORTEST_CORE);
  });
}
