import { describe, expect, it } from 'vitest';
import { deriveField } from './derive-field';

describe('a field of which only the name is known', () => {
  it.each([
    ['cacheSizeMb', 'Cache size', { type: 'megabytes' }],
    ['trafficBytes', 'Traffic', { type: 'bytes' }],
    ['priceYearlyUsd', 'Price yearly', { type: 'decimal', unit: 'USD' }],
    ['placementGroupId', 'Placement group ID', { type: 'id' }],
    ['floatingIpv4', 'Floating IPv4', { type: 'text' }],
    ['vpcPeers', 'VPC peers', { type: 'text' }],
    ['sshKeys', 'SSH keys', { type: 'text' }],
    ['delete_protection', 'Delete protection', { type: 'text' }],
    ['renewedAt', 'Renewed', { type: 'moment' }],
    ['Bytes', 'Bytes', { type: 'bytes' }],
    ['x', 'X', { type: 'text' }],
    ['constructor', 'Constructor', { type: 'text' }],
    ['', '', { type: 'text' }],
  ])('%s is called "%s" and written as %j', (name, label, shape) => {
    expect(deriveField(name)).toEqual({ label, ...shape });
  });
});
