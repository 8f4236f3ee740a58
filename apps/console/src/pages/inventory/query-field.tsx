import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { Braces } from 'lucide-react';
import { useRef, useState } from 'react';
import type { InventorySearch } from './inventory.query';
import type { List } from '../../catalogue/lists';
import { type Completion, type Mistake, type Suggestion, useQueryCompletion } from './use-query-completion';

/** The query of a list, kept in the URL. It is applied with Enter, and when the field is left. */
export function QueryField(props: {
  readonly list: List;
  readonly search: InventorySearch;
  readonly onChange: (change: InventorySearch) => void;
}) {
  const { list, search, onChange } = props;
  const applied = search.query ?? '';
  const [known, setKnown] = useState(applied);
  const [typed, setTyped] = useState({ text: applied, position: applied.length });
  if (applied !== known) {
    // The URL changed from elsewhere, such as by the back button.
    setKnown(applied);
    setTyped({ text: applied, position: applied.length });
  }
  const [isFocused, setFocused] = useState(false);
  const { completion, mistake } = useQueryCompletion(list, search, typed, isFocused);
  const apply = () => {
    if (typed.text.trim() !== applied) onChange({ query: typed.text.trim() || undefined });
  };
  return (
    <QueryInput
      text={typed.text}
      completion={isFocused ? completion : undefined}
      mistake={mistake}
      onType={(text, position) => setTyped({ text, position })}
      onFocus={() => setFocused(true)}
      onApply={apply}
      onLeave={() => {
        setFocused(false);
        apply();
      }}
    />
  );
}

/** A text field with completions and a marked mistake. */
function QueryInput(props: {
  readonly text: string;
  readonly completion: Completion | undefined;
  readonly mistake: Mistake | undefined;
  readonly onType: (text: string, position: number) => void;
  readonly onFocus: () => void;
  readonly onApply: () => void;
  readonly onLeave: () => void;
}) {
  const { text, completion, mistake, onType } = props;
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const suggestions = completion?.suggestions ?? [];
  const pick = (chosen: string) => {
    if (!completion) return;
    const written = withSuggestion(text, completion, chosen);
    onType(written.text, written.position);
    // After the new text is in the field.
    requestAnimationFrame(() => input.current?.setSelectionRange(written.position, written.position));
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal>
      <Combobox.Target>
        <TextInput
          ref={input}
          aria-label="Query"
          placeholder="Query, such as region:fra1 -has:tag cost>50"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          leftSection={<Braces aria-hidden size={18} />}
          value={text}
          error={mistake && <MistakeText text={text} mistake={mistake} />}
          onChange={({ currentTarget: { value, selectionStart } }) => {
            onType(value, selectionStart ?? value.length);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={props.onFocus}
          onClick={() => combobox.openDropdown()}
          onSelect={({ currentTarget: { value, selectionStart } }) => onType(value, selectionStart ?? value.length)}
          onBlur={() => {
            combobox.closeDropdown();
            props.onLeave();
          }}
          onKeyDown={({ key }) => {
            if (key !== 'Enter' || combobox.getSelectedOptionIndex() !== -1) return;
            combobox.closeDropdown();
            props.onApply();
          }}
        />
      </Combobox.Target>
      <Suggestions of={suggestions} />
    </Combobox>
  );
}

function Suggestions({ of: suggestions }: { readonly of: readonly Suggestion[] }) {
  return (
    <Combobox.Dropdown hidden={suggestions.length === 0}>
      <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
        {suggestions.map(({ text: word, label }) => (
          <Combobox.Option key={word} value={word}>
            {word}
            {label !== undefined && (
              <Text span size="sm" c="dimmed" ml="xs">
                {label}
              </Text>
            )}
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}

/** What is wrong, and where. */
export function MistakeText({ text, mistake }: { readonly text: string; readonly mistake: Mistake }) {
  const { message, position, length } = mistake;
  const end = position + length;
  const around = 30;
  const start = Math.max(position - around, 0);
  return (
    <>
      {message}
      <Text span display="block" ff="monospace" size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {start > 0 && '…'}
        {text.slice(start, position)}
        <mark>{text.slice(position, Math.min(end, position + around)) || '\u00a0'}</mark>
        {text.slice(end, end + around)}
        {end + around < text.length && '…'}
      </Text>
    </>
  );
}

/** A query with a suggestion in place of its unfinished word, and the position after it. */
export function withSuggestion(
  text: string,
  { from, length }: Pick<Completion, 'from' | 'length'>,
  chosen: string,
): { readonly text: string; readonly position: number } {
  const rest = text.slice(from + length);
  const word = chosen.endsWith(':') || rest.startsWith(' ') ? chosen : `${chosen} `;
  return { text: `${text.slice(0, from)}${word}${rest}`, position: from + word.length };
}
