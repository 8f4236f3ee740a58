const text = { type: 'string' } as const;

const objectOf = <Name extends string>(properties: Record<Name, object>, required: readonly NoInfer<Name>[]) => ({
  type: 'object' as const,
  properties,
  required: [...required],
});

/** The contract's `ResourceKey`, for the API documents. */
export const KEY_SCHEMA = objectOf({ provider: text, kind: text, uid: text }, ['provider', 'kind', 'uid']);

/** The contract's `ResourceSelector`. */
export const SELECTOR_SCHEMA = objectOf(
  { kind: { ...text, description: 'Absent: of any kind.' }, tag: text, hostName: text, address: text, cidr: text },
  [],
);

/** The contract's `Relation`. */
export const RELATION_SCHEMA = objectOf({ type: text, to: { oneOf: [KEY_SCHEMA, SELECTOR_SCHEMA] } }, ['type', 'to']);

/** An operation of JSON Patch (RFC 6902, section 4) with the removed value. */
export const OPERATION_SCHEMA = objectOf(
  {
    op: { ...text, enum: ['add', 'remove', 'replace', 'move', 'copy'] },
    path: text,
    from: text,
    value: {},
    was: {},
    valueBytes: { type: 'integer', description: 'The size of `value` as JSON, where it is too large to be sent.' },
    wasBytes: { type: 'integer', description: 'The size of `was` as JSON, where it is too large to be sent.' },
  },
  ['op', 'path'],
);
