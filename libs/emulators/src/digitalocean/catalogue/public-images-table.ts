import { constant } from '../json/row-writer.js';
import { REGION_SLUGS } from './regions-and-sizes-table.js';

interface PublicImage {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly distribution: string;
  readonly date: string;
  readonly gigabytes: number;
}

const DISTRIBUTION_IMAGES: readonly PublicImage[] = [
  {
    id: 112929454,
    slug: 'ubuntu-20-04-x64',
    name: '20.04 (LTS) x64',
    distribution: 'Ubuntu',
    date: '2022-07-11',
    gigabytes: 0.61,
  },
  {
    id: 129211873,
    slug: 'ubuntu-22-04-x64',
    name: '22.04 (LTS) x64',
    distribution: 'Ubuntu',
    date: '2023-03-21',
    gigabytes: 0.66,
  },
  {
    id: 136124532,
    slug: 'ubuntu-24-04-x64',
    name: '24.04 (LTS) x64',
    distribution: 'Ubuntu',
    date: '2024-05-02',
    gigabytes: 0.7,
  },
  { id: 129211874, slug: 'debian-11-x64', name: '11 x64', distribution: 'Debian', date: '2023-03-21', gigabytes: 0.43 },
  { id: 136124533, slug: 'debian-12-x64', name: '12 x64', distribution: 'Debian', date: '2024-05-02', gigabytes: 0.46 },
  { id: 136124534, slug: 'fedora-40-x64', name: '40 x64', distribution: 'Fedora', date: '2024-05-02', gigabytes: 0.51 },
  {
    id: 136124535,
    slug: 'centos-stream-9-x64',
    name: '9 Stream x64',
    distribution: 'CentOS',
    date: '2024-05-02',
    gigabytes: 0.58,
  },
  {
    id: 136124536,
    slug: 'rockylinux-9-x64',
    name: '9 x64',
    distribution: 'Rocky Linux',
    date: '2024-05-02',
    gigabytes: 0.57,
  },
];

const APPLICATION_IMAGES: readonly PublicImage[] = [
  {
    id: 133734061,
    slug: 'docker-20-04',
    name: 'Docker 25.0.3 on Ubuntu 22.04',
    distribution: 'Ubuntu',
    date: '2024-02-19',
    gigabytes: 1.52,
  },
  {
    id: 133734062,
    slug: 'wordpress-20-04',
    name: 'WordPress 6.4.3 on Ubuntu 22.04',
    distribution: 'Ubuntu',
    date: '2024-02-19',
    gigabytes: 1.91,
  },
  {
    id: 133734063,
    slug: 'lemp-20-04',
    name: 'LEMP on Ubuntu 22.04',
    distribution: 'Ubuntu',
    date: '2024-02-19',
    gigabytes: 1.74,
  },
];

const toImage = ({ id, slug, name, distribution, date, gigabytes }: PublicImage, status = 'available') =>
  constant({
    id,
    name,
    distribution,
    slug: status === 'retired' ? null : slug,
    public: true,
    regions: REGION_SLUGS,
    created_at: `${date}T12:00:00Z`,
    // In the specification's examples, distribution images have the type "snapshot". `public` distinguishes them.
    type: 'snapshot',
    min_disk_size: 7,
    size_gigabytes: gigabytes,
    description: `${distribution} ${name}`,
    tags: [],
    status,
    error_message: '',
  });

/** Distributions that are available to all accounts. */
export const DISTRIBUTIONS = DISTRIBUTION_IMAGES.map((image) => toImage(image));

/** One-click applications that are available to all accounts. */
export const APPLICATIONS = APPLICATION_IMAGES.map((image) => toImage(image));

/** An image that old Droplets still embed, although it is no longer listed. */
export const RETIRED_IMAGE = toImage(
  { id: 31354013, slug: 'debian-9-x64', name: '9.3 x64', distribution: 'Debian', date: '2018-01-15', gigabytes: 0.29 },
  'retired',
);
