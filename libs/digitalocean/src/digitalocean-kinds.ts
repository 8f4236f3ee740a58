import { accountKind } from './accounts/account.kind.js';
import { alertPolicyKind } from './alert-policies/alert-policy.kind.js';
import { appAlertKind } from './app-alerts/app-alert.kind.js';
import { appInstanceKind } from './app-instances/app-instance.kind.js';
import { appSizeKind } from './app-sizes/app-size.kind.js';
import { appKind } from './apps/app.kind.js';
import { balanceKind } from './balances/balance.kind.js';
import { billingEntryKind } from './billing-entries/billing-entry.kind.js';
import { cdnEndpointKind } from './cdn-endpoints/cdn-endpoint.kind.js';
import { certificateKind } from './certificates/certificate.kind.js';
import { connectionPoolKind } from './connection-pools/connection-pool.kind.js';
import { databaseBackupKind } from './database-backups/database-backup.kind.js';
import { databaseReplicaKind } from './database-replicas/database-replica.kind.js';
import { databaseVersionKind } from './database-versions/database-version.kind.js';
import { databaseKind } from './databases/database.kind.js';
import { dnsRecordKind } from './dns-records/dns-record.kind.js';
import { domainKind } from './domains/domain.kind.js';
import { dropletKind } from './droplets/droplet.kind.js';
import { firewallKind } from './firewalls/firewall.kind.js';
import { functionKeyKind } from './function-keys/function-key.kind.js';
import { functionNamespaceKind } from './function-namespaces/function-namespace.kind.js';
import { functionTriggerKind } from './function-triggers/function-trigger.kind.js';
import { imageKind } from './images/image.kind.js';
import { invoiceLineKind } from './invoice-lines/invoice-line.kind.js';
import { invoiceKind } from './invoices/invoice.kind.js';
import { kubernetesClusterKind } from './kubernetes-clusters/kubernetes-cluster.kind.js';
import { kubernetesVersionKind } from './kubernetes-versions/kubernetes-version.kind.js';
import { loadBalancerKind } from './load-balancers/load-balancer.kind.js';
import { logSinkKind } from './log-sinks/log-sink.kind.js';
import { natGatewayKind } from './nat-gateways/nat-gateway.kind.js';
import { projectAssignmentKind } from './project-assignments/project-assignment.kind.js';
import { projectKind } from './projects/project.kind.js';
import { regionKind } from './regions/region.kind.js';
import { registryKind } from './registries/registry.kind.js';
import { registryManifestKind } from './registry-manifests/registry-manifest.kind.js';
import { registryRepositoryKind } from './registry-repositories/registry-repository.kind.js';
import { registryTagKind } from './registry-tags/registry-tag.kind.js';
import { reservedIpKind } from './reserved-ips/reserved-ip.kind.js';
import { reservedIpv6Kind } from './reserved-ipv6s/reserved-ipv6.kind.js';
import { schemaSubjectKind } from './schema-subjects/schema-subject.kind.js';
import { searchIndexKind } from './search-indexes/search-index.kind.js';
import { sizeKind } from './sizes/size.kind.js';
import { snapshotKind } from './snapshots/snapshot.kind.js';
import { topicKind } from './topics/topic.kind.js';
import { sshKeyKind } from './ssh-keys/ssh-key.kind.js';
import { tagKind } from './tags/tag.kind.js';
import { dropletAutoscalePoolKind } from './droplet-autoscale-pools/droplet-autoscale-pool.kind.js';
import { nfsAccessPointKind } from './nfs-access-points/nfs-access-point.kind.js';
import { nfsShareKind } from './nfs-shares/nfs-share.kind.js';
import { nfsSnapshotKind } from './nfs-snapshots/nfs-snapshot.kind.js';
import { spacesKeyKind } from './spaces-keys/spaces-key.kind.js';
import { monitoringSinkKind } from './monitoring-sinks/monitoring-sink.kind.js';
import { logDestinationKind } from './log-destinations/log-destination.kind.js';
import { teamKind } from './teams/team.kind.js';
import { securityFindingKind } from './security-findings/security-finding.kind.js';
import { securitySuppressionKind } from './security-suppressions/security-suppression.kind.js';
import { uptimeAlertKind } from './uptime-alerts/uptime-alert.kind.js';
import { uptimeCheckKind } from './uptime-checks/uptime-check.kind.js';
import { agentKind } from './agents/agent.kind.js';
import { agentKeyKind } from './agent-keys/agent-key.kind.js';
import { knowledgeBaseKind } from './knowledge-bases/knowledge-base.kind.js';
import { dataSourceKind } from './data-sources/data-source.kind.js';
import { workspaceKind } from './workspaces/workspace.kind.js';
import { anthropicKeyKind } from './anthropic-keys/anthropic-key.kind.js';
import { openaiKeyKind } from './openai-keys/openai-key.kind.js';
import { modelAccessKeyKind } from './model-access-keys/model-access-key.kind.js';
import { modelRouterKind } from './model-routers/model-router.kind.js';
import { customModelKind } from './custom-models/custom-model.kind.js';
import { evaluationDatasetKind } from './evaluation-datasets/evaluation-dataset.kind.js';
import { evaluationTestCaseKind } from './evaluation-test-cases/evaluation-test-case.kind.js';
import { evaluationPresetKind } from './evaluation-presets/evaluation-preset.kind.js';
import { dedicatedInferenceKind } from './dedicated-inferences/dedicated-inference.kind.js';
import { acceleratorKind } from './accelerators/accelerator.kind.js';
import { inferenceTokenKind } from './inference-tokens/inference-token.kind.js';
import { volumeKind } from './volumes/volume.kind.js';
import { vpcPeeringKind } from './vpc-peerings/vpc-peering.kind.js';
import { nodePoolKind } from './node-pools/node-pool.kind.js';
import { kubernetesNodeKind } from './kubernetes-nodes/kubernetes-node.kind.js';
import { databaseUserKind } from './database-users/database-user.kind.js';
import { databaseNameKind } from './database-names/database-name.kind.js';
import { trustedSourceKind } from './trusted-sources/trusted-source.kind.js';
import { partnerAttachmentKind } from './partner-attachments/partner-attachment.kind.js';
import { remoteRouteKind } from './remote-routes/remote-route.kind.js';
import { byoipPrefixKind } from './byoip-prefixes/byoip-prefix.kind.js';
import { byoipAddressKind } from './byoip-addresses/byoip-address.kind.js';
import { saasAddonKind } from './saas-addons/saas-addon.kind.js';
import { vectorDatabaseKind } from './vector-databases/vector-database.kind.js';
import { vectorDatabaseBackupKind } from './vector-database-backups/vector-database-backup.kind.js';
import { vpcKind } from './vpcs/vpc.kind.js';

/** The kinds of the plugin. New kinds are registered here. */
export const digitalOceanKinds = [
  dropletKind,
  loadBalancerKind,
  volumeKind,
  snapshotKind,
  cdnEndpointKind,
  kubernetesClusterKind,
  imageKind,
  firewallKind,
  nodePoolKind,
  kubernetesNodeKind,
  vpcKind,
  vpcPeeringKind,
  natGatewayKind,
  partnerAttachmentKind,
  remoteRouteKind,
  reservedIpKind,
  reservedIpv6Kind,
  byoipPrefixKind,
  byoipAddressKind,
  certificateKind,
  domainKind,
  dnsRecordKind,
  databaseKind,
  databaseUserKind,
  databaseNameKind,
  trustedSourceKind,
  databaseReplicaKind,
  connectionPoolKind,
  databaseBackupKind,
  topicKind,
  schemaSubjectKind,
  searchIndexKind,
  logSinkKind,
  vectorDatabaseKind,
  vectorDatabaseBackupKind,
  sshKeyKind,
  tagKind,
  projectKind,
  projectAssignmentKind,
  appKind,
  appInstanceKind,
  appAlertKind,
  saasAddonKind,
  registryKind,
  registryRepositoryKind,
  registryTagKind,
  registryManifestKind,
  functionNamespaceKind,
  functionTriggerKind,
  functionKeyKind,
  uptimeCheckKind,
  uptimeAlertKind,
  alertPolicyKind,
  dropletAutoscalePoolKind,
  nfsShareKind,
  nfsAccessPointKind,
  nfsSnapshotKind,
  spacesKeyKind,
  monitoringSinkKind,
  logDestinationKind,
  securityFindingKind,
  securitySuppressionKind,
  teamKind,
  accountKind,
  invoiceKind,
  invoiceLineKind,
  billingEntryKind,
  balanceKind,
  agentKind,
  agentKeyKind,
  knowledgeBaseKind,
  dataSourceKind,
  workspaceKind,
  anthropicKeyKind,
  openaiKeyKind,
  modelAccessKeyKind,
  modelRouterKind,
  customModelKind,
  evaluationDatasetKind,
  evaluationTestCaseKind,
  evaluationPresetKind,
  dedicatedInferenceKind,
  acceleratorKind,
  inferenceTokenKind,
  sizeKind,
  regionKind,
  databaseVersionKind,
  kubernetesVersionKind,
  appSizeKind,
] as const;
