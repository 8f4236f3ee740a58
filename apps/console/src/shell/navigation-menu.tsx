import { Box, Text } from '@mantine/core';
import { useId } from 'react';
import { CatalogueIcon } from '../catalogue/catalogue-icon';
import { NavItem } from '../components/links/nav-item';
import { useCatalogue } from '../catalogue/catalogue.query';
import { navigation, type NavigationGroup } from './navigation';
import classes from './navigation-menu.module.css';

/** The main navigation. */
export function NavigationMenu({ onNavigate }: { readonly onNavigate: () => void }) {
  const groups = navigation(useCatalogue());
  return groups.map((group, index) => <Group key={group.heading ?? index} group={group} onNavigate={onNavigate} />);
}

function Group({ group, onNavigate }: { readonly group: NavigationGroup; readonly onNavigate: () => void }) {
  const heading = useId();
  return (
    <Box mb="sm">
      {group.heading && (
        <Text id={heading} size="xs" fw={650} c="dimmed" px="sm" mb={4}>
          {group.heading}
        </Text>
      )}
      <ul className={classes.list} aria-labelledby={group.heading && heading}>
        {group.entries.map(({ label, icon: Icon, link }) => (
          <li key={label}>
            <NavItem
              label={label}
              {...link}
              activeOptions={{ exact: link.to === '/', includeSearch: false }}
              leftSection={typeof Icon === 'string' ? <CatalogueIcon name={Icon} /> : <Icon aria-hidden />}
              className={classes.link}
              onClick={onNavigate}
            />
          </li>
        ))}
      </ul>
    </Box>
  );
}
