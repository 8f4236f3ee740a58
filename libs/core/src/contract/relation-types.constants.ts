/** Every relation type, read from the resource that states it (`label`) and from the other end (`reverse`). */
export const RELATION_TYPES = {
  'attached-to': { label: 'is attached to', reverse: 'has attached' },
  'created-from': { label: 'was created from', reverse: 'was used to create' },
  'member-of': { label: 'is a member of', reverse: 'has member' },
  'snapshot-of': { label: 'is a snapshot of', reverse: 'has snapshot' },
  'forwards-to': { label: 'forwards to', reverse: 'receives from' },
  'resolves-to': { label: 'resolves to', reverse: 'is resolved from' },
  'secured-by': { label: 'is secured by', reverse: 'secures' },
  covers: { label: 'is valid for', reverse: 'has certificate' },
  'replica-of': { label: 'is a replica of', reverse: 'has replica' },
  allows: { label: 'allows connections from', reverse: 'may connect to' },
  protects: { label: 'protects', reverse: 'is protected by' },
  denies: { label: 'denies traffic of', reverse: 'has traffic denied by' },
  'runs-on': { label: 'runs on', reverse: 'runs' },
  'same-as': { label: 'is the same as', reverse: 'is the same as' },
  serves: { label: 'serves', reverse: 'is served by' },
} as const satisfies Record<string, { readonly label: string; readonly reverse: string }>;

/** The name of a relation type. */
export type RelationTypeName = keyof typeof RELATION_TYPES;
