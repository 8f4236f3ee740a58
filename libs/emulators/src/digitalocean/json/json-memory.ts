const texts = new WeakMap<object, string>();

/** Serializes an object that never changes. */
export const rememberJson = (value: object): void => {
  texts.set(value, JSON.stringify(value));
};

/** The JSON of a remembered object. Undefined for any other value. */
export const rememberedJson = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null ? texts.get(value) : undefined;
