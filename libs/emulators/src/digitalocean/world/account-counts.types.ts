/** How many of each thing the account holds. */
export interface AccountCounts {
  /** All Droplets, those with a GPU included. */
  readonly droplets: number;
  readonly gpuDroplets: number;
  readonly volumes: number;
  readonly dropletSnapshots: number;
  readonly volumeSnapshots: number;
  readonly backups: number;
  readonly customImages: number;
  readonly loadBalancers: number;
  readonly cdnEndpoints: number;
  readonly kubernetesClusters: number;
  readonly firewalls: number;
  readonly certificates: number;
  readonly vpcs: number;
  readonly sshKeys: number;
}
