import type { Check } from '@maestro/core';
import { docs, OF_OTHERS } from './check-facts.js';
import { opensPorts } from './firewall-ports.js';

const exposed = (check: Omit<Check, 'category'>): Check => ({ ...check, category: 'exposed' });

/** Rules for everybody, which the functions of the checks look into. */
const OPEN_RULES = 'rules.direction:inbound rules.addresses:"0.0.0.0/0","::/0"';

/** MySQL, PostgreSQL, Redis, MongoDB, Elasticsearch, Memcached, SQL Server, Kafka, CouchDB. */
const DATABASE_PORTS = [3306, 5432, 6379, 27017, 9200, 11211, 1433, 9092, 5984];

/** Docker without and with TLS, the kubelet, etcd. */
const CONTROL_PORTS = [2375, 2376, 10250, 2379];

const CIS_FIREWALLS = {
  title: 'CIS Controls 4.4: implement and manage a firewall on servers',
  url: 'https://www.cisecurity.org/controls',
};

/** A check of a port that a firewall opens to everybody. */
const openPorts = (check: Pick<Check, 'id' | 'title' | 'why' | 'severity'>, ports: readonly number[]): Check =>
  exposed({
    ...check,
    of: ['digitalocean.firewall'],
    query: OPEN_RULES,
    test: ({ attributes }) => opensPorts(attributes.rules, ports),
    remedy: {
      text: 'Allow it from the addresses that need it only, or from a VPN.',
      url: docs('networking/firewalls'),
    },
    references: [CIS_FIREWALLS],
  });

/** What others can reach. */
export const exposedChecks: readonly Check[] = [
  openPorts(
    {
      id: 'digitalocean.firewall-ssh-open',
      title: 'Firewall opens SSH to everybody',
      why: 'Port 22 is tried by robots at all times. One weak or leaked key is enough.',
      severity: 'high',
    },
    [22],
  ),
  openPorts(
    {
      id: 'digitalocean.firewall-rdp-open',
      title: 'Firewall opens Remote Desktop to everybody',
      why: 'Port 3389 is a usual way in for ransomware.',
      severity: 'critical',
    },
    [3389],
  ),
  openPorts(
    {
      id: 'digitalocean.firewall-databases-open',
      title: 'Firewall opens ports of databases to everybody',
      why: 'Databases are built for networks in which everybody is trusted.',
      severity: 'high',
    },
    DATABASE_PORTS,
  ),
  openPorts(
    {
      id: 'digitalocean.firewall-control-open',
      title: 'Firewall opens Docker, kubelet or etcd to everybody',
      why: 'Who reaches one of these ports may run any program on the Droplet.',
      severity: 'critical',
    },
    CONTROL_PORTS,
  ),
  exposed({
    id: 'digitalocean.firewall-all-open',
    title: 'Firewall opens every port to everybody',
    why: 'It is as if there were no firewall.',
    severity: 'high',
    of: ['digitalocean.firewall'],
    query: OPEN_RULES,
    test: ({ attributes: { rules } }) => {
      const [first, last] = [opensPorts(rules, [1]), opensPorts(rules, [65_535])];
      return first === undefined || last === undefined ? undefined : first && last;
    },
    remedy: { text: 'Open the ports that are needed only.', url: docs('networking/firewalls') },
    references: [CIS_FIREWALLS],
  }),
  exposed({
    id: 'digitalocean.droplet-without-firewall',
    title: 'Droplet is behind no firewall',
    why: 'Without a cloud firewall, every port on which a program listens is open to the internet.',
    severity: 'high',
    of: ['digitalocean.droplet'],
    query: `publicIpv4 exists -has:digitalocean.firewall -(${OF_OTHERS})`,
    remedy: {
      text: 'Add it to a firewall, or give it a tag that a firewall protects.',
      url: docs('networking/firewalls'),
    },
    references: [CIS_FIREWALLS],
  }),
  exposed({
    id: 'digitalocean.firewall-not-applied',
    title: 'Firewall failed to apply',
    why: 'Its Droplets may not be protected as its rules say.',
    severity: 'high',
    of: ['digitalocean.firewall'],
    query: 'status:failed',
    remedy: { text: 'Save its rules again, and see whether that succeeds.', url: docs('networking/firewalls') },
  }),
  exposed({
    id: 'digitalocean.load-balancer-plain-http',
    title: 'Load balancer answers over HTTP without redirecting to HTTPS',
    why: 'Others on the way can read and change what is sent.',
    severity: 'medium',
    of: ['digitalocean.load-balancer'],
    query: 'forwardingRules.entryProtocol:http redirectHttpToHttps:false',
    remedy: { text: 'Add a certificate, and redirect HTTP to HTTPS.', url: docs('networking/load-balancers') },
  }),
  exposed({
    id: 'digitalocean.database-public',
    title: 'Database accepts connections from everybody',
    why: 'Without trusted sources, a leaked password is enough to read everything.',
    severity: 'critical',
    of: ['digitalocean.database'],
    query: 'public:true',
    remedy: { text: 'Add the Droplets, clusters and apps that need it as trusted sources.', url: docs('databases') },
  }),
  exposed({
    id: 'digitalocean.database-without-tls',
    title: 'Database accepts connections without TLS',
    why: 'Passwords and data can be read on the way.',
    severity: 'high',
    of: ['digitalocean.database'],
    query: 'tls:false',
    remedy: { text: 'Connect with TLS only.', url: docs('databases') },
  }),
  exposed({
    id: 'digitalocean.log-sink-without-tls',
    title: 'Logs of a database are sent without TLS',
    why: 'Logs hold queries, and with them data.',
    severity: 'medium',
    of: ['digitalocean.log-sink'],
    query: 'tls:false',
    remedy: { text: 'Turn on TLS for the log sink.', url: docs('databases') },
  }),
  exposed({
    id: 'digitalocean.image-public',
    title: 'Image of the account is public',
    why: 'Everybody can create Droplets from it, and read what is in it.',
    severity: 'high',
    of: ['digitalocean.image'],
    query: 'public:true',
    remedy: { text: 'Make it private, unless it is meant for others.', url: docs('custom-images') },
  }),
  exposed({
    id: 'digitalocean.spaces-key-full-access',
    title: 'Spaces key has full access to every bucket',
    why: 'If it leaks, every bucket can be read and deleted.',
    severity: 'high',
    of: ['digitalocean.spaces-key'],
    query: 'permissions:fullaccess',
    remedy: { text: 'Use keys that are limited to the buckets that they need.', url: docs('spaces') },
    references: [{ title: 'CIS Controls 6: access control management', url: 'https://www.cisecurity.org/controls' }],
  }),
  exposed({
    id: 'digitalocean.spaces-key-old',
    title: 'Spaces key is older than a year',
    why: 'The longer a key is in use, the more people and places have it.',
    severity: 'low',
    of: ['digitalocean.spaces-key'],
    query: 'created older than 1y',
    remedy: { text: 'Create another one, use it, and delete this one.', url: docs('spaces') },
  }),
  exposed({
    id: 'digitalocean.model-access-key-old',
    title: 'Model access key is older than a year',
    why: 'The longer a key is in use, the more people and places have it.',
    severity: 'low',
    of: ['digitalocean.model-access-key', 'digitalocean.agent-key'],
    query: 'created older than 1y active:true',
    remedy: { text: 'Create another one, use it, and delete this one.' },
  }),
  exposed({
    id: 'digitalocean.function-key-without-expiry',
    title: 'Key of functions never expires',
    why: 'Who has it can change and call the functions permanently.',
    severity: 'medium',
    of: ['digitalocean.function-key'],
    query: '-validUntil exists',
    remedy: { text: 'Create one that expires, and delete this one.', url: docs('functions') },
  }),
  exposed({
    id: 'digitalocean.ssh-key-weak',
    title: 'SSH key uses an algorithm that is broken',
    why: 'DSA keys are too short to be secure, and OpenSSH refuses them.',
    severity: 'high',
    of: ['digitalocean.ssh-key'],
    query: 'algorithm:ssh-dss',
    remedy: { text: 'Replace it by an Ed25519 key.', url: docs('droplets') },
  }),
  exposed({
    id: 'digitalocean.agent-public',
    title: 'Agent answers everybody',
    why: 'Everybody can use its models at your expense, and ask for what is in its knowledge bases.',
    severity: 'medium',
    of: ['digitalocean.agent'],
    query: 'public:true',
    remedy: { text: 'Make its endpoint private, unless it is meant for everybody.' },
  }),
  exposed({
    id: 'digitalocean.knowledge-base-public',
    title: 'Knowledge base is public',
    why: 'Others can read what is in it.',
    severity: 'high',
    of: ['digitalocean.knowledge-base'],
    query: 'public:true',
    remedy: { text: 'Make it private, unless it is meant for everybody.' },
  }),
  exposed({
    id: 'digitalocean.inference-public',
    title: 'Dedicated inference endpoint is reachable from the internet',
    why: 'A leaked token is enough to use its accelerators.',
    severity: 'medium',
    of: ['digitalocean.dedicated-inference'],
    query: 'public:true',
    remedy: { text: 'Turn off its public endpoint, and use the one in the VPC.' },
  }),
  exposed({
    id: 'digitalocean.record-of-missing-app',
    title: 'Record points at an app that does not exist',
    why: 'Somebody else may create one with that name and answer for your host name.',
    severity: 'high',
    of: ['digitalocean.dns-record'],
    query: 'type:CNAME values contains ondigitalocean.app -resolves-to:(name exists)',
    needs: ['digitalocean.app'],
    remedy: { text: 'Delete the record.', url: docs('networking/dns') },
  }),
  exposed({
    id: 'digitalocean.record-of-lost-address',
    title: 'Record points at the address of something that is gone',
    why: 'The address can be given to another customer, who then answers for your host name.',
    severity: 'high',
    of: ['digitalocean.dns-record'],
    query: 'type:A,AAAA -resolves-to:(name exists)',
    lost: 'resolves-to',
    needs: ['droplet', 'load-balancer', 'reserved-ip', 'reserved-ipv6'].map((kind) => `digitalocean.${kind}`),
    remedy: { text: 'Delete the record, or point it at what replaced the resource.', url: docs('networking/dns') },
  }),
];
