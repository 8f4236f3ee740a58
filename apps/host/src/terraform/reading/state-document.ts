import {
  readTerraformState,
  type StateInstance,
  type TerraformResource,
  type TerraformState,
  TerraformStateError,
} from '@maestro/core';

/** A state as text. */
export interface StateDocument {
  /** Tells it from others that are read together with it. */
  readonly name?: string;
  readonly text: string;
}

/** The most resources of states that are read together. */
const MOST_INSTANCES = 200_000;

/** The longest address. */
const MOST_CHARACTERS = 2000;

/**
 * What several states manage together. Addresses of named ones begin with the name, because each state has its own.
 *
 * @throws {TerraformStateError} if one of them cannot be read.
 */
export async function readTogether(
  documents: AsyncIterable<StateDocument>,
  declared: readonly TerraformResource[],
): Promise<TerraformState> {
  const all: StateInstance[] = [];
  let others = 0;
  for await (const { name, text } of documents) {
    const state = readNamed(name, () => readTerraformState(text, declared));
    others += state.others;
    for (const instance of state.instances)
      all.push(name === undefined ? instance : { ...instance, address: addressIn(name, instance.address) });
    if (all.length > MOST_INSTANCES)
      throw new TerraformStateError(`The states have more than ${MOST_INSTANCES} resources. Divide them.`);
  }
  return { instances: all, others };
}

const addressIn = (name: string, address: string): string => `${name}: ${address}`.slice(0, MOST_CHARACTERS);

function readNamed(name: string | undefined, read: () => TerraformState): TerraformState {
  try {
    return read();
  } catch (error) {
    if (name === undefined || !(error instanceof TerraformStateError)) throw error;
    throw new TerraformStateError(`${name}: ${error.message}`);
  }
}
