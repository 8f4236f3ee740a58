import type { EntityDefinition } from '../entity.js';
import { bucket } from './storage/bucket.entity.js';
import { cdnEndpoint } from './network/cdn-endpoint.entity.js';
import { certificate } from './network/certificate.entity.js';
import { dnsRecord } from './network/dns-record.entity.js';
import { dnsZone } from './network/dns-zone.entity.js';
import { connectionPool } from './databases/connection-pool.entity.js';
import { databaseBackup } from './databases/database-backup.entity.js';
import { databaseReplica } from './databases/database-replica.entity.js';
import { database } from './databases/database.entity.js';
import { firewall } from './network/firewall.entity.js';
import { image } from './compute/image.entity.js';
import { ipAddress } from './network/ip-address.entity.js';
import { kubernetesCluster } from './containers/kubernetes-cluster.entity.js';
import { loadBalancer } from './network/load-balancer.entity.js';
import { natGateway } from './network/nat-gateway.entity.js';
import { networkPeering } from './network/network-peering.entity.js';
import { network } from './network/network.entity.js';
import { projectAssignment } from './identity/project-assignment.entity.js';
import { project } from './identity/project.entity.js';
import { server } from './compute/server.entity.js';
import { snapshot } from './storage/snapshot.entity.js';
import { logSink } from './monitoring/log-sink.entity.js';
import { schemaSubject } from './databases/schema-subject.entity.js';
import { searchIndex } from './databases/search-index.entity.js';
import { topic } from './databases/topic.entity.js';
import { sshKey } from './identity/ssh-key.entity.js';
import { tag } from './identity/tag.entity.js';
import { app } from './apps/app.entity.js';
import { appInstance } from './apps/app-instance.entity.js';
import { serverGroup } from './compute/server-group.entity.js';
import { fileShareAccessPoint } from './storage/file-share-access-point.entity.js';
import { fileShare } from './storage/file-share.entity.js';
import { logDestination } from './monitoring/log-destination.entity.js';
import { findingSuppression } from './monitoring/finding-suppression.entity.js';
import { securityFinding } from './monitoring/security-finding.entity.js';
import { team } from './identity/team.entity.js';
import { uptimeCheck } from './monitoring/uptime-check.entity.js';
import { alertPolicy } from './monitoring/alert-policy.entity.js';
import { containerRegistry } from './containers/container-registry.entity.js';
import { imageRepository } from './containers/image-repository.entity.js';
import { imageTag } from './containers/image-tag.entity.js';
import { imageManifest } from './containers/image-manifest.entity.js';
import { functionNamespace } from './apps/function-namespace.entity.js';
import { functionTrigger } from './apps/function-trigger.entity.js';
import { accessKey } from './identity/access-key.entity.js';
import { account } from './identity/account.entity.js';
import { accountBalance, billingEntry } from './billing/billing-entry.entity.js';
import { invoice, invoiceLine } from './billing/invoice.entity.js';
import { aiAgent } from './ai/ai-agent.entity.js';
import { knowledgeBase } from './ai/knowledge-base.entity.js';
import { dataSource } from './ai/data-source.entity.js';
import { aiWorkspace } from './ai/ai-workspace.entity.js';
import { modelRouter } from './ai/model-router.entity.js';
import { customModel } from './ai/custom-model.entity.js';
import { evaluationDataset } from './ai/evaluation-dataset.entity.js';
import { evaluationTestCase } from './ai/evaluation-test-case.entity.js';
import { evaluationPreset } from './ai/evaluation-preset.entity.js';
import { inferenceEndpoint } from './ai/inference-endpoint.entity.js';
import { accelerator } from './ai/accelerator.entity.js';
import { nodePool, kubernetesNode } from './containers/kubernetes-nodes.entity.js';
import { databaseUser, logicalDatabase, trustedSource } from './databases/contents.entity.js';
import { networkInterconnect, networkRoute } from './network/network-interconnect.entity.js';
import { addressPrefix } from './network/address-prefix.entity.js';
import { marketplaceAddon } from './apps/marketplace-addon.entity.js';
import { volume } from './storage/volume.entity.js';
import { machineSize } from './reference/machine-size.entity.js';
import { providerRegion } from './reference/provider-region.entity.js';
import { softwareVersion } from './reference/software-version.entity.js';

/** The entities that providers share. A plugin may bring others in its manifest. */
export const SHARED_ENTITIES: readonly EntityDefinition[] = [
  server,
  serverGroup,
  image,
  volume,
  fileShare,
  fileShareAccessPoint,
  snapshot,
  bucket,
  network,
  networkPeering,
  natGateway,
  networkInterconnect,
  networkRoute,
  firewall,
  loadBalancer,
  cdnEndpoint,
  ipAddress,
  addressPrefix,
  certificate,
  dnsZone,
  dnsRecord,
  kubernetesCluster,
  nodePool,
  kubernetesNode,
  database,
  trustedSource,
  logicalDatabase,
  databaseUser,
  databaseReplica,
  connectionPool,
  databaseBackup,
  topic,
  schemaSubject,
  searchIndex,
  logSink,
  logDestination,
  project,
  projectAssignment,
  tag,
  sshKey,
  team,
  app,
  appInstance,
  marketplaceAddon,
  uptimeCheck,
  securityFinding,
  findingSuppression,
  alertPolicy,
  containerRegistry,
  imageRepository,
  imageTag,
  imageManifest,
  functionNamespace,
  functionTrigger,
  accessKey,
  account,
  invoice,
  invoiceLine,
  billingEntry,
  accountBalance,
  aiAgent,
  knowledgeBase,
  dataSource,
  aiWorkspace,
  modelRouter,
  customModel,
  evaluationDataset,
  evaluationTestCase,
  evaluationPreset,
  inferenceEndpoint,
  accelerator,
  machineSize,
  providerRegion,
  softwareVersion,
];
