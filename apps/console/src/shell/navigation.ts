import {
  Activity,
  Camera,
  AppWindow,
  LayoutDashboard,
  Server,
  Settings,
  Disc3,
  HardDrive,
  Plug,
  Blocks,
  Boxes,
  Network,
} from 'lucide-react';
import { type LinkOptions, linkOptions } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { ListName } from '../pages/inventory/lists';

/** One entry of the navigation. */
export interface NavigationEntry {
  readonly label: string;
  readonly icon: ComponentType<{ readonly size?: number }>;
  readonly link: LinkOptions;
}

/** A part of the navigation, with a heading when it has several entries of one sort. */
export interface NavigationGroup {
  readonly heading?: string;
  readonly entries: readonly NavigationEntry[];
}

const inventory = (label: string, section: ListName, icon: NavigationEntry['icon']): NavigationEntry => ({
  label,
  icon,
  link: linkOptions({ to: '/inventory/$section', params: { section } }),
});

/** Where one can go. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    entries: [
      { label: 'Overview', icon: LayoutDashboard, link: linkOptions({ to: '/' }) },
      { label: 'Connections', icon: Plug, link: linkOptions({ to: '/connections' }) },
    ],
  },
  {
    heading: 'Inventory',
    entries: [
      inventory('Everything', 'all', Boxes),
      inventory('Servers', 'servers', Server),
      inventory('Volumes', 'volumes', HardDrive),
      inventory('Snapshots', 'snapshots', Camera),
      inventory('Images', 'images', Disc3),
      inventory('Networks', 'networks', Network),
      inventory('Applications', 'applications', AppWindow),
    ],
  },
  {
    entries: [
      { label: 'Changes', icon: Activity, link: linkOptions({ to: '/changes' }) },
      { label: 'Providers', icon: Blocks, link: linkOptions({ to: '/providers' }) },
      { label: 'Settings', icon: Settings, link: linkOptions({ to: '/settings' }) },
    ],
  },
];
