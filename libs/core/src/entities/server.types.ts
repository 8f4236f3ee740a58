/** `attributes` of a server. Absent: the provider did not say, or the scope for it is missing. */
export interface Server {
  /** The provider's slug of the size: `s-2vcpu-4gb`. */
  readonly size?: string;
  readonly vcpus?: number;
  readonly memoryMb?: number;
  readonly diskGb?: number;
  readonly gpuCount?: number;
  readonly gpuModel?: string;
  readonly priceMonthlyUsd?: number;
  readonly priceHourlyUsd?: number;
  readonly imageId?: string;
  /** `Ubuntu 24.04 (LTS) x64`. */
  readonly imageName?: string;
  readonly vpcId?: string;
  /** Ids of the volumes attached to it, as strings. */
  readonly volumeIds: readonly string[];
  readonly publicIpv4: readonly string[];
  readonly privateIpv4: readonly string[];
  readonly publicIpv6: readonly string[];
  /** What is switched on: `backups`, `ipv6`, `monitoring`. */
  readonly features: readonly string[];
  readonly locked?: boolean;
}
