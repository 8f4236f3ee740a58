import { describe, it } from 'node:test';
import { serverContract } from './server-contract.js';

serverContract({ describe, it });
