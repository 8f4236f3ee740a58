import { defineEntity, field } from '@maestro/core';

/** Nothing that core ships: an entity in a category of its own, with a field of every type. */
export const groundStation = defineEntity({
  id: 'ground-station',
  title: { one: 'Ground station', many: 'Ground stations' },
  category: 'space',
  icon: 'globe',
  fields: {
    stewardName: field.text({ label: 'Steward', group: 'Team', column: 'shown', searchable: true }),
    dishTotal: field.integer({ label: 'Dishes', group: 'Size', column: 'shown' }),
    lowestAngle: field.decimal({ label: 'Lowest angle', unit: 'deg', group: 'Size', column: 'offered' }),
    isCrewed: field.flag({ label: 'Crewed', group: 'Team', column: 'shown' }),
    licenceEnds: field.moment({ label: 'Licence ends', group: 'Lifecycle', column: 'offered', role: 'expires-at' }),
    logLength: field.bytes({ label: 'Flight log', group: 'Size', column: 'offered' }),
    bufferMb: field.megabytes({ label: 'Pass buffer', group: 'Size', column: 'offered' }),
    archiveGb: field.gigabytes({ label: 'Archive', group: 'Size', column: 'shown' }),
    passSeconds: field.seconds({ label: 'Longest pass', group: 'Size', column: 'offered' }),
    keptDays: field.days({ label: 'Recordings kept', group: 'Lifecycle', column: 'offered' }),
    skyShare: field.percent({ label: 'Clear sky', group: 'Size', column: 'shown' }),
    uplinkAddress: field.address({ label: 'Uplink', group: 'Network', column: 'shown', role: 'address' }),
    controlHost: field.hostName({ label: 'Control host', group: 'Network', column: 'offered', role: 'host-name' }),
    statusPage: field.url({ label: 'Status page', group: 'Network', column: 'offered' }),
    antennaNetwork: field.cidr({ label: 'Antenna network', group: 'Network', column: 'offered' }),
    radioBand: field.oneOf(['s', 'x', 'ka'], {
      label: 'Radio band',
      group: 'Radio',
      column: 'shown',
      words: { ka: 'Ka band' },
    }),
    seatFee: field.money({ label: 'Seat fee', per: 'month', group: 'Cost', column: 'shown', role: 'cost' }),
    homeMission: field.idOf('orbit.mission', { label: 'Home mission', group: 'Missions', column: 'offered' }),
    guestMissions: field.idsOf('orbit.mission', { label: 'Guest missions', group: 'Missions', column: 'offered' }),
    modulations: field.setOf(field.text({ label: 'Modulations', group: 'Radio', column: 'offered' })),
    turnOrder: field.listOf(field.text({ label: 'Order of turns', group: 'Missions', column: 'offered' })),
    dishes: field.records(
      {
        diameterM: field.decimal({ label: 'Diameter', unit: 'm' }),
        steersItself: field.flag({ label: 'Steerable' }),
      },
      { label: 'Dish list', group: 'Radio', column: 'offered' },
    ),
  },
});

/** What several kinds are: one list of each other shape. */
export const spaceAsset = defineEntity({
  id: 'space-asset',
  title: { one: 'Space asset', many: 'Space assets' },
  category: 'space',
  icon: 'an-icon-that-no-console-has',
  fields: {
    massKg: field.decimal({ label: 'Mass', unit: 'kg', group: 'Size', column: 'shown' }),
    fuelShare: field.percent({ label: 'Fuel left', group: 'Size', column: 'shown' }),
  },
});
