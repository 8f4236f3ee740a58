const texts = new WeakMap<object, string>();

/** Writes the JSON of an object that will never change. */
export const rememberJson = (value: object): void => {
  texts.set(value, JSON.stringify(value));
};

/** The JSON of a remembered object; undefined for every other value. */
export const rememberedJson = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null ? texts.get(value) : undefined;
