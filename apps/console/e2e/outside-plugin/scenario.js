const passKey = (digit) => `orbit_${digit.repeat(32)}`;

const size = { parameter: 'limit', default: 2, max: 2 };
const numbered = (rows) => ({
  ...{ style: 'numbered', rows, size, parameter: 'page', total: '/meta/total' },
  next: { at: '/meta/next', as: 'url' },
});

const station = {
  id: 'svalbard',
  name: 'Svalbard',
  state: 'tracking',
  zone: 'leo-1',
  built: '2024-05-06T07:08:09Z',
  labels: ['polar'],
  stewardName: 'Ada Lovelace',
  dishTotal: 31,
  lowestAngle: 2.5,
  isCrewed: true,
  licenceEnds: '2031-01-02T03:04:05Z',
  logLength: 1536,
  bufferMb: 512,
  archiveGb: 2048,
  passSeconds: 600,
  keptDays: 90,
  skyShare: 41.5,
  uplinkAddress: '198.51.100.7',
  controlHost: 'svalbard.orbit.example',
  statusPage: 'https://status.orbit.example/svalbard',
  antennaNetwork: '10.9.0.0/16',
  radioBand: 'ka',
  seatFee: { amount: 1250.5, currency: 'EUR' },
  homeMission: 'artemis',
  guestMissions: ['artemis', 'euclid'],
  modulations: ['bpsk', 'qpsk'],
  turnOrder: ['euclid', 'artemis'],
  dishes: [{ diameterM: 13.5, steersItself: true }],
};

const numberedRow = (sample, n) => ({ ...sample, id: `no-${n}`, name: `Number ${n}` });

const kind = (name, path, page, samples, more = {}) => ({
  ...{ kind: `orbit.${name}`, path, page, samples, copy: numberedRow, id: ({ id }) => id },
  unreadable: { id: 'unnamed' },
  read: { path: `${path}/{id}`, answer: (row) => ({ row }) },
  ...more,
});

/** Three of a kind, so that pages of two have a next one. */
const assets = (...names) =>
  names.map((name, n) => ({ id: name.toLowerCase(), name, massKg: 100.5 + n, fuelShare: 60 - n }));

/** The test data and behaviour of the provider. */
export const orbitScenario = {
  credentials: {
    accounts: [{ passKey: passKey('1') }, { passKey: passKey('2') }],
    seenBy: { field: 'passKey', header: 'authorization' },
    malformed: [],
  },
  endpoints: { api: '{origin}' },
  regions: ['leo-1', 'geo-1'],
  format: 'json',
  errors: { type: 'application/json', body: '{"error":{"code":"{code}","message":"{message}"}}' },
  kinds: [
    kind('station', '/v1/stations', numbered('/stations'), [
      station,
      { ...station, id: 'kiruna', name: 'Kiruna', state: 'parked', isCrewed: false, radioBand: 's' },
      { ...station, id: 'troll', name: 'Troll', zone: 'geo-1' },
    ]),
    kind('mission', '/v1/missions', { style: 'whole', rows: '/rows' }, assets('Artemis', 'Euclid', 'Gaia')),
    kind(
      'satellite',
      '/v1/satellites',
      { style: 'cursor', rows: '/rows', size, parameter: 'after', next: { at: '/meta/cursor', as: 'cursor' } },
      assets('Landsat', 'Envisat', 'Terra'),
    ),
    kind(
      'launch',
      '/v1/launches',
      { style: 'marker', rows: '/rows', size, parameter: 'last', more: '/meta/more' },
      assets('Vega', 'Ariane', 'Soyuz'),
    ),
    kind('pass', '/v1/stations/{part}/passes', numbered('/rows'), assets('Dawn', 'Noon', 'Dusk'), {
      uid: ({ id }, part) => `${part}/${id}`,
    }),
    kind('relay', '/v1/regions/{part}/relays', numbered('/rows'), assets('Hermes', 'Iris', 'Angelia')),
  ],
};
