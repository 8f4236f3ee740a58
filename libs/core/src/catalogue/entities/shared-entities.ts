import type { EntityDefinition } from '../entity.js';
import { bucket } from './bucket.entity.js';
import { cdnEndpoint } from './cdn-endpoint.entity.js';
import { certificate } from './certificate.entity.js';
import { dnsRecord } from './dns-record.entity.js';
import { dnsZone } from './dns-zone.entity.js';
import { connectionPool } from './connection-pool.entity.js';
import { databaseBackup } from './database-backup.entity.js';
import { databaseReplica } from './database-replica.entity.js';
import { database } from './database.entity.js';
import { firewall } from './firewall.entity.js';
import { image } from './image.entity.js';
import { ipAddress } from './ip-address.entity.js';
import { kubernetesCluster } from './kubernetes-cluster.entity.js';
import { loadBalancer } from './load-balancer.entity.js';
import { natGateway } from './nat-gateway.entity.js';
import { networkPeering } from './network-peering.entity.js';
import { network } from './network.entity.js';
import { projectAssignment } from './project-assignment.entity.js';
import { project } from './project.entity.js';
import { server } from './server.entity.js';
import { snapshot } from './snapshot.entity.js';
import { logSink } from './log-sink.entity.js';
import { schemaSubject } from './schema-subject.entity.js';
import { searchIndex } from './search-index.entity.js';
import { topic } from './topic.entity.js';
import { sshKey } from './ssh-key.entity.js';
import { tag } from './tag.entity.js';
import { app } from './app.entity.js';
import { appInstance } from './app-instance.entity.js';
import { alertPolicy } from './alert-policy.entity.js';
import { containerRegistry } from './container-registry.entity.js';
import { imageRepository } from './image-repository.entity.js';
import { imageTag } from './image-tag.entity.js';
import { imageManifest } from './image-manifest.entity.js';
import { functionNamespace } from './function-namespace.entity.js';
import { functionTrigger } from './function-trigger.entity.js';
import { accessKey } from './access-key.entity.js';
import { volume } from './volume.entity.js';

/** The entities that providers share. A plugin may bring others in its manifest. */
export const SHARED_ENTITIES: readonly EntityDefinition[] = [
  server,
  image,
  volume,
  snapshot,
  bucket,
  network,
  networkPeering,
  natGateway,
  firewall,
  loadBalancer,
  cdnEndpoint,
  ipAddress,
  certificate,
  dnsZone,
  dnsRecord,
  kubernetesCluster,
  database,
  databaseReplica,
  connectionPool,
  databaseBackup,
  topic,
  schemaSubject,
  searchIndex,
  logSink,
  project,
  projectAssignment,
  tag,
  sshKey,
  app,
  appInstance,
  alertPolicy,
  containerRegistry,
  imageRepository,
  imageTag,
  imageManifest,
  functionNamespace,
  functionTrigger,
  accessKey,
];
