import { label, type Label } from './label-text.js';

/** Names come from plugins, but anything may be stored. */
const MAX_LABELS = 10_000;

/** The labels of attributes. They are kept by the names of these, which are few: making one takes longer than all the rest. */
export class AttributeLabels {
  readonly #known = new Map<string, Label>();
  readonly #names = new Set<string>();
  #isRepeated = false;

  of(attribute: string): Label {
    const known = this.#known.get(attribute);
    if (known !== undefined) return known;
    const made = label(`__meta_maestro_attribute_${snakeCase(attribute)}`);
    const isFull = this.#known.size >= MAX_LABELS;
    if (isFull || this.#names.has(made.name)) this.#isRepeated = true;
    if (!isFull) this.#known.set(attribute, made);
    if (!isFull) this.#names.add(made.name);
    return made;
  }

  /** Whether attributes that were seen may have one label, among them these. */
  areRepeated(attributes: object): boolean {
    for (const name of Object.keys(attributes)) this.of(name);
    return this.#isRepeated;
  }
}

/** `publicIpv4` is `public_ipv4`. */
export const snakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(/\W/g, '_');
