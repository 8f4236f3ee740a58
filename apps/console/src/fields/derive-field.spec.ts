import { describe, expect, it } from 'vitest';
import { deriveField } from './derive-field';

describe('a field of which only the name is known', () => {
  it.each([
    ['cacheSizeMb', 'Cache size', 'megabytes'],
    ['trafficBytes', 'Traffic', 'bytes'],
    ['priceYearlyUsd', 'Price yearly', 'usd'],
    ['placementGroupId', 'Placement group ID', 'ids'],
    ['floatingIpv4', 'Floating IPv4', 'text'],
    ['vpcPeers', 'VPC peers', 'text'],
    ['sshKeys', 'SSH keys', 'text'],
    ['delete_protection', 'Delete protection', 'text'],
    ['renewedAt', 'Renewed', 'moment'],
    ['Bytes', 'Bytes', 'bytes'],
    ['x', 'X', 'text'],
    ['constructor', 'Constructor', 'text'],
    ['', '', 'text'],
  ])('%s is called "%s" and written as %s', (name, label, format) => {
    expect(deriveField(name)).toEqual({ label, format });
  });
});
