import { describe, it } from 'node:test';
import { providerContract } from '@maestro/testkit';
import hetznerPlugin from '../src/index.js';
import { hetznerScenario } from './scenario/hetzner.scenario.js';

providerContract({ describe, it }, hetznerPlugin, hetznerScenario);
