import { accountCounts } from './account-counts-calculator.js';

describe('account counts', () => {
  it('grow with the number of Droplets', () => {
    const [small, large] = [accountCounts(10), accountCounts(100_000)];

    expect(small).toMatchObject({ gpuDroplets: 1, volumes: 4, loadBalancers: 1 });
    expect(large).toMatchObject({ gpuDroplets: 1000, volumes: 40_000, loadBalancers: 4000 });
  });

  it('can be set one by one', () => {
    expect(accountCounts(10, { volumes: 0, gpuDroplets: 0 })).toMatchObject({
      volumes: 0,
      gpuDroplets: 0,
      firewalls: 1,
    });
  });

  it('leave an account without Droplets its default VPCs', () => {
    expect(accountCounts(0)).toMatchObject({ droplets: 0, volumes: 0, kubernetesClusters: 0, vpcs: 10 });
  });

  it('refuse what cannot be', () => {
    expect(() => accountCounts(-1)).toThrow('The number of droplets is -1');
    expect(() => accountCounts(5, { volumes: 1.5 })).toThrow('The number of volumes is 1.5');
    expect(() => accountCounts(5, { gpuDroplets: 6 })).toThrow('6 of 5 Droplets cannot have a GPU');
  });
});
