/** The droplet with this number: droplets are the first 60 % of all resources. */
const droplet = (count: number, number: string): string => `(210000001 + ${number} % (${count} * 6 / 10))::text`;

/** One of the images, which follow the first 87 % of all resources. Up to 10,000 droplets, one in sixty, use the first image. */
const image = (count: number): string => `
  (210000001 + ${count} * 87 / 100 + case when number % 60 = 0 and number < 600000 then 0
    else pg_temp.draw(number, 20, ${count} * 6 / 100) end)::text`;

/**
 * Statements that draw the relations of the resources in `latest` into two temporary tables: `edge`, with one row per relation, and
 * `related`, with one array per resource. One firewall in a hundred selects all droplets of production by tag, the others those of one app.
 */
export const inventoryEdges = (count: number): readonly string[] => [
  `create temp table edge as
   select number, 'member-of' as type, provider, 'digitalocean.vpc' as kind, pg_temp.made_uuid('vpc' || number % 20)::text as uid, null as tag
   from latest where entity = 'server'
   union all select number, 'created-from', provider, 'digitalocean.image', ${image(count)}, null from latest where entity = 'server'
   union all select number, 'attached-to', provider, 'digitalocean.droplet', ${droplet(count, 'pg_temp.draw(number, 21, 2000000000)')}, null
   from latest where entity = 'volume' and status = 'attached'
   union all select number, 'snapshot-of', provider, 'digitalocean.droplet', ${droplet(count, 'number')}, null
   from latest where entity = 'snapshot'
   union all select number, 'forwards-to', provider, 'digitalocean.droplet',
     ${droplet(count, 'pg_temp.draw(number * 4 + each, 22, 2000000000)')}, null
   from latest cross join generate_series(0, 3) as each where entity = 'load-balancer'
   union all select number, 'protects', null, 'digitalocean.droplet', null,
     case when number % 100 = 0 then 'env:production' else concat('app:', service, '-', lpad((number % greatest(${count} / 1000, 1))::text, 4, '0')) end
   from latest where entity = 'firewall'`,
  `create temp table related as
   select number, jsonb_agg(jsonb_build_object('type', type, 'to', jsonb_strip_nulls(
     jsonb_build_object('provider', provider, 'kind', kind, 'uid', uid, 'tag', tag)))) as relations
   from edge group by number`,
];
