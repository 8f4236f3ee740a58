import type {
  Cdn,
  ContainerOrchestration,
  CorsRule,
  Firewall,
  FirewallRule,
  ForwardingRule,
  Image,
  LifecycleRule,
  LoadBalancer,
  NodePool,
  ObjectStorage,
  ResourceType,
  Server,
  Snapshot,
  Volume,
} from '@maestro/core';

/** What a field holds; with a question mark where it may be absent. A table stands for a list of objects. */
export type FieldRule = 'text' | 'text?' | 'number' | 'number?' | 'switch' | 'switch?' | 'texts' | ListRule;

/** A list of objects, and what each holds. */
export interface ListRule {
  readonly each: FieldTable;
  readonly optional?: boolean;
}

/** The fields of an entity's attributes. */
export type FieldTable = Readonly<Record<string, FieldRule>>;

/** Names every field of a type of core, or does not compile. */
const fieldsOf = <T>(table: { readonly [Field in keyof T]-?: FieldRule }): FieldTable => table;

const forwardingRule = fieldsOf<ForwardingRule>({
  entryProtocol: 'text',
  entryPort: 'number',
  targetProtocol: 'text',
  targetPort: 'number',
  certificateId: 'text?',
  tlsPassthrough: 'switch?',
});

const firewallRule = fieldsOf<FirewallRule>({
  direction: 'text',
  protocol: 'text',
  ports: 'text?',
  addresses: 'texts',
  tags: 'texts',
  serverIds: 'texts',
  loadBalancerIds: 'texts',
  clusterIds: 'texts',
});

const nodePool = fieldsOf<NodePool>({
  id: 'text',
  name: 'text',
  size: 'text?',
  count: 'number',
  autoScale: 'switch?',
  minNodes: 'number?',
  maxNodes: 'number?',
  tags: 'texts',
});

const corsRule = fieldsOf<CorsRule>({
  origins: 'texts',
  methods: 'texts',
  headers: 'texts',
  maxAgeSeconds: 'number?',
});

const lifecycleRule = fieldsOf<LifecycleRule>({
  id: 'text?',
  enabled: 'switch',
  prefix: 'text?',
  expirationDays: 'number?',
  noncurrentExpirationDays: 'number?',
  abortIncompleteUploadDays: 'number?',
});

/** The attributes of every entity, by `entity` or `entity/family`. What is not here has attributes of the plugin's own choice. */
const ENTITY_FIELDS: Readonly<Record<string, FieldTable>> = {
  server: fieldsOf<Server>({
    size: 'text?',
    vcpus: 'number?',
    memoryMb: 'number?',
    diskGb: 'number?',
    gpuCount: 'number?',
    gpuModel: 'text?',
    priceMonthlyUsd: 'number?',
    priceHourlyUsd: 'number?',
    imageId: 'text?',
    imageName: 'text?',
    vpcId: 'text?',
    volumeIds: 'texts',
    publicIpv4: 'texts',
    privateIpv4: 'texts',
    publicIpv6: 'texts',
    features: 'texts',
    locked: 'switch?',
  }),
  volume: fieldsOf<Volume>({
    sizeGb: 'number',
    description: 'text?',
    filesystemType: 'text?',
    filesystemLabel: 'text?',
    serverIds: 'texts',
  }),
  snapshot: fieldsOf<Snapshot>({
    sourceType: 'text',
    sourceId: 'text',
    sizeGb: 'number?',
    minDiskGb: 'number?',
    regions: 'texts',
  }),
  image: fieldsOf<Image>({
    type: 'text?',
    distribution: 'text?',
    slug: 'text?',
    public: 'switch',
    description: 'text?',
    sizeGb: 'number?',
    minDiskGb: 'number?',
    regions: 'texts',
    errorMessage: 'text?',
  }),
  'network/Firewall': fieldsOf<Firewall>({
    rules: { each: firewallRule },
    serverIds: 'texts',
    serverTags: 'texts',
    pendingChanges: 'number',
  }),
  'application/LoadBalancer': fieldsOf<LoadBalancer>({
    ipv4: 'text?',
    ipv6: 'text?',
    type: 'text?',
    size: 'text?',
    sizeUnits: 'number?',
    vpcId: 'text?',
    serverIds: 'texts',
    serverTags: 'texts',
    forwardingRules: { each: forwardingRule },
    redirectHttpToHttps: 'switch?',
  }),
  'application/CDN': fieldsOf<Cdn>({
    originHostName: 'text',
    hostName: 'text?',
    customDomain: 'text?',
    certificateId: 'text?',
    ttlSeconds: 'number?',
  }),
  'application/ContainerOrchestration': fieldsOf<ContainerOrchestration>({
    version: 'text?',
    endpointUrl: 'text?',
    ipv4: 'text?',
    vpcId: 'text?',
    clusterSubnet: 'text?',
    serviceSubnet: 'text?',
    highlyAvailable: 'switch?',
    autoUpgrade: 'switch?',
    nodeCount: 'number',
    nodePools: { each: nodePool },
  }),
  'application/ObjectStorage': fieldsOf<ObjectStorage>({
    hostName: 'text',
    versioning: 'text?',
    public: 'switch?',
    corsRules: { each: corsRule, optional: true },
    lifecycleRules: { each: lifecycleRule, optional: true },
    objectCount: 'number?',
    totalSizeBytes: 'number?',
    versionCount: 'number?',
    versionsSizeBytes: 'number?',
    unfinishedUploadCount: 'number?',
  }),
};

/** The attributes of a type's entity, as core declares them; undefined where the plugin chooses them. */
export function fieldsOfEntity({ entity, family }: Pick<ResourceType, 'entity' | 'family'>): FieldTable | undefined {
  return ENTITY_FIELDS[family === undefined ? entity : `${entity}/${family}`];
}
