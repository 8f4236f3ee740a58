import { ActionIcon, CloseButton, Kbd, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { lazy, Suspense, useId } from 'react';
import { loadSearchPanel, useSearchField } from './use-search-field';
import classes from './header-search.module.css';

const SearchPanel = lazy(async () => ({ default: (await loadSearchPanel()).SearchPanel }));

/** The global search: "/" and Ctrl-K focus it. Results appear as one types; on a narrow screen, it lies over the header. */
export function HeaderSearch() {
  const { input, keys, text, typed, isFocused, isExpanded, active, setActive, open, focus, leave, ...on } =
    useSearchField();
  const id = useId();
  return (
    <>
      <div role="search" className={classes.search} data-focused={isFocused || undefined}>
        <TextInput
          ref={input}
          role="combobox"
          aria-label="Find a resource"
          aria-keyshortcuts="/ Control+K"
          aria-autocomplete="list"
          aria-expanded={isExpanded}
          aria-controls={isExpanded ? id : undefined}
          aria-activedescendant={isExpanded ? active : undefined}
          placeholder="Find a resource"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={400}
          className={classes.field}
          leftSection={<Search aria-hidden size={18} />}
          rightSection={isFocused ? undefined : <Kbd aria-hidden>/</Kbd>}
          value={typed}
          {...on}
        />
        <CloseButton
          className={classes.close}
          aria-label="Close search"
          onMouseDown={(event) => event.preventDefault()}
          onClick={leave}
        />
        {isExpanded && (
          <Suspense>
            <SearchPanel id={id} text={text} keys={keys} onActive={setActive} onOpen={open} />
          </Suspense>
        )}
      </div>
      <ActionIcon variant="default" size="lg" hiddenFrom="sm" aria-label="Find a resource" ml="auto" onClick={focus}>
        <Search aria-hidden size={18} />
      </ActionIcon>
    </>
  );
}
