import { NavLink, type NavLinkProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

function Item({
  'data-status': status,
  ...props
}: NavLinkProps & ComponentPropsWithRef<'a'> & { readonly 'data-status'?: string }) {
  return <NavLink component="a" active={status === 'active'} {...props} />;
}

/** A navigation link that is marked active while its page is open. */
export const NavItem = createLink(Item);
