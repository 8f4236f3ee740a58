import type { HostConfig } from '../config/host-config.types.js';
import { EnvironmentKeys } from './environment-keys.js';
import { KeyFile } from './key-file.js';
import type { KeySource } from './key-source.types.js';

/** MAESTRO_MASTER_KEY where it is set, else the key file of the data directory. */
export const chooseKeySource = ({ masterKey, dataDir }: Pick<HostConfig, 'masterKey' | 'dataDir'>): KeySource =>
  masterKey ? new EnvironmentKeys(masterKey) : new KeyFile(dataDir);
