import { nameServersOf } from './zone-file.js';

const FILE = `$ORIGIN example.com.
$TTL 1800
example.com. IN SOA ns1.digitalocean.com. hostmaster.example.com. 1415982609 10800 3600 604800 1800
example.com. 1800 IN NS ns1.digitalocean.com.
Example.com. 1800 IN NS NS2.digitalocean.com.
example.com. IN NS ns2.digitalocean.com.
lab.example.com. 1800 IN NS ns1.example.net.
example.com. 1800 IN TXT "example.com. 1800 IN NS ns9.example.net."
example.com. 1800 IN A 1.2.3.4
`;

describe('the name servers of a zone file', () => {
  it('are those of the zone itself, each once', () => {
    expect(nameServersOf('example.com', FILE)).toEqual(['ns1.digitalocean.com', 'ns2.digitalocean.com']);
  });

  it.each(['', '\n', 'IN NS', FILE.replaceAll('NS', 'A')])('are unknown where %j names none', (file) => {
    expect(nameServersOf('example.com', file)).toBeUndefined();
  });
});
