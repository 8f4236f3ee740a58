import { describe, it } from 'vitest';
import { serverContract } from './server-contract.js';

serverContract({ describe, it });
