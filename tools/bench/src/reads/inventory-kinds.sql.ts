/**
 * Kinds with their entities and shares of 100,000 resources, in order of creation. Few have most of the resources, as in accounts of many
 * years. Droplets are the first 60 %, images those from 87 to 93 %, which relations depend on.
 */
const SHARES = `
  digitalocean.droplet server 60000, digitalocean.volume volume 18000, digitalocean.snapshot snapshot 9000,
  digitalocean.image image 6000, digitalocean.dns-record dns-record 1500, digitalocean.kubernetes-node kubernetes-node 900,
  digitalocean.database-backup database-backup 500, digitalocean.registry-tag image-tag 400,
  digitalocean.registry-manifest image-manifest 400, digitalocean.load-balancer load-balancer 300,
  digitalocean.reserved-ip ip-address 300, digitalocean.firewall firewall 200, digitalocean.node-pool node-pool 150,
  digitalocean.database-user database-user 150, digitalocean.database-name logical-database 150,
  digitalocean.trusted-source trusted-source 120, digitalocean.kubernetes-cluster kubernetes-cluster 100,
  digitalocean.domain dns-zone 100, digitalocean.certificate certificate 100, digitalocean.database database 100,
  digitalocean.topic topic 80, digitalocean.cdn-endpoint cdn-endpoint 70, digitalocean.registry-repository image-repository 70,
  digitalocean.alert-policy alert-policy 70, digitalocean.app-instance app-instance 60, digitalocean.app app 60,
  digitalocean.connection-pool connection-pool 60, digitalocean.database-replica database-replica 50,
  digitalocean.search-index search-index 50, digitalocean.nfs-snapshot snapshot 50, digitalocean.ssh-key ssh-key 40,
  digitalocean.tag tag 40, digitalocean.project project 40, digitalocean.uptime-check uptime-check 40,
  digitalocean.uptime-alert alert-policy 40, digitalocean.function-trigger function-trigger 30,
  digitalocean.function-namespace function-namespace 30, digitalocean.function-key access-key 20,
  digitalocean.reserved-ipv6 ip-address 20, digitalocean.vpc network 20, digitalocean.spaces-key access-key 20,
  digitalocean.nfs-share file-share 20, digitalocean.nfs-access-point file-share-access-point 20,
  digitalocean.data-source data-source 15, digitalocean.knowledge-base knowledge-base 10, digitalocean.agent ai-agent 10,
  digitalocean.agent-key access-key 10, digitalocean.accelerator accelerator 10, digitalocean.inference-token access-key 10,
  digitalocean.model-access-key access-key 10, digitalocean.log-destination log-destination 10,
  digitalocean.monitoring-sink log-sink 10, digitalocean.log-sink log-sink 10, digitalocean.schema-subject schema-subject 10,
  digitalocean.app-alert alert-policy 10, digitalocean.droplet-autoscale-pool server-group 10,
  digitalocean.vector-database database 8, digitalocean.vector-database-backup database-backup 8,
  digitalocean.nat-gateway nat-gateway 6, digitalocean.vpc-peering network-peering 6, digitalocean.registry container-registry 4,
  digitalocean.workspace ai-workspace 4, digitalocean.dedicated-inference inference-endpoint 3,
  digitalocean.partner-attachment network-interconnect 2, digitalocean.byoip-prefix address-prefix 1,
  digitalocean.byoip-address ip-address 1, spaces.bucket bucket 352`;

/** The same as rows of a `values` list: place, kind, entity, share. */
export const KINDS = SHARES.split(',')
  .map((each) => each.trim().split(' '))
  .map(([kind = '', entity = '', share = '0'], index) => `(${index + 1}, '${kind}', '${entity}', ${share})`)
  .join(', ');
