/** The number of each kind of thing in the account. */
export interface AccountCounts {
  /** All Droplets, including those with a GPU. */
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
