import { accountCounts } from './account-counts-calculator.js';

describe('account counts', () => {
  it('scale with the number of Droplets', () => {
    const [small, large] = [accountCounts(10), accountCounts(100_000)];

    expect(small).toMatchObject({ gpuDroplets: 1, volumes: 4, loadBalancers: 1 });
    expect(large).toMatchObject({ gpuDroplets: 1000, volumes: 40_000, loadBalancers: 4000 });
  });

  it('can be set individually', () => {
    expect(accountCounts(10, { volumes: 0, gpuDroplets: 0 })).toMatchObject({
      volumes: 0,
      gpuDroplets: 0,
      firewalls: 1,
    });
  });

  it('include few projects, whatever the number of Droplets', () => {
    expect([10, 100_000].map((droplets) => accountCounts(droplets).projects)).toEqual([3, 3]);
    expect(accountCounts(10, { projects: 40 }).projects).toBe(40);
  });

  it('include the default VPCs of an account without Droplets', () => {
    expect(accountCounts(0)).toMatchObject({ droplets: 0, volumes: 0, kubernetesClusters: 0, vpcs: 10 });
  });

  it('reject impossible counts', () => {
    expect(() => accountCounts(-1)).toThrow('The number of droplets is -1');
    expect(() => accountCounts(5, { volumes: 1.5 })).toThrow('The number of volumes is 1.5');
    expect(() => accountCounts(5, { gpuDroplets: 6 })).toThrow('6 of 5 Droplets cannot have a GPU');
    expect(() => accountCounts(5, { projects: 0 })).toThrow('without a project is impossible');
  });
});
