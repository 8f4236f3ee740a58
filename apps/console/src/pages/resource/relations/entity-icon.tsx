import {
  AppWindow,
  Camera,
  CircleDashed,
  Disc3,
  HardDrive,
  Layers,
  type LucideIcon,
  Network,
  Server,
} from 'lucide-react';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  server: Server,
  volume: HardDrive,
  snapshot: Camera,
  image: Disc3,
  network: Network,
  application: AppWindow,
  folded: Layers,
};

/** A picture of what a vertex is, beside the words. */
export function EntityIcon({ entity }: { readonly entity: string }) {
  const Icon = ICONS[entity] ?? CircleDashed;
  return <Icon aria-hidden size={18} />;
}
