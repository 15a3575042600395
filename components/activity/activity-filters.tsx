import { type ReactNode, useId, useRef } from 'react';
import { activityTexts } from '#messages/lists/activity';
import { attemptTexts } from '#messages/lists/attempts';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field/select';
import { useEarlyChoice, useEarlyText } from '@/components/ui/field/use-early-input';
import { useSearchText } from '@/lib/client/search/use-search-text';
import type { ActorItem } from '@/lib/schemas/account/account-item';
import {
  activityOutcomes,
  activityQueryOf,
  type ActivityFilters as Filters,
} from '@/lib/schemas/activity-filters';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { ExportLink } from './export-link';
import { changeActivityFilters, clearActivityFilters } from './use-activity-filters';

const { filters: texts } = activityTexts;

interface ActivityFiltersProps {
  apiRegion: ApiRegion;
  filters: Filters;
  /** Everyone who has ever saved. */
  people: readonly ActorItem[];
}

const inputStyle =
  'h-9 w-full min-w-0 rounded-md border border-line-strong bg-panel px-2 focus-visible:outline-offset-1';

/** The activity's filters, applied to the address at once, and the link to the same rows as a file. */
export function ActivityFilters({ apiRegion, filters, people }: ActivityFiltersProps) {
  const { q = '', outcome = '', actor = '', from = '', to = '' } = filters;
  return (
    <search className="grid grid-cols-2 items-end gap-x-3 gap-y-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1.2fr)_minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]">
      <Labelled label={texts.name} className="max-lg:col-span-2">
        {(id) => <NameSearch id={id} searched={q} />}
      </Labelled>
      <Labelled label={texts.outcome}>
        {(id) => (
          <Choice id={id} name="outcome" value={outcome}>
            <option value="">{texts.anyOutcome}</option>
            {activityOutcomes.map((value) => (
              <option key={value} value={value}>
                {value === 'unresolved' ? texts.unresolved : attemptTexts.outcomes[value]}
              </option>
            ))}
          </Choice>
        )}
      </Labelled>
      <Labelled label={texts.person}>
        {(id) => (
          <Choice id={id} name="actor" value={actor}>
            <option value="">{texts.anyone}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
            {actor === '' || people.some(({ id }) => id === actor) ? null : (
              <option value={actor}>{texts.unknownPerson}</option>
            )}
          </Choice>
        )}
      </Labelled>
      <Labelled label={fromLabel(from)}>{(id) => <Day id={id} name="from" value={from} />}</Labelled>
      <Labelled label={toLabel(to)}>{(id) => <Day id={id} name="to" value={to} />}</Labelled>
      <div className="flex gap-1 max-lg:col-span-2 max-lg:flex-row-reverse max-lg:justify-end">
        <Button
          variant="quiet"
          onClick={clearActivityFilters}
          className={activityQueryOf(filters) === '' ? 'invisible' : ''}
        >
          {texts.clear}
        </Button>
        <ExportLink apiRegion={apiRegion} filters={filters} />
      </div>
    </search>
  );
}

interface LabelledProps {
  label: string;
  className?: string;
  children: (id: string) => ReactNode;
}

function Labelled({ label, className = '', children }: LabelledProps) {
  const id = useId();
  return (
    <div className={`grid grid-cols-[minmax(0,1fr)] gap-1 ${className}`}>
      <label htmlFor={id} className="text-sm text-ink-2">
        {label}
      </label>
      {children(id)}
    </div>
  );
}

const search = (q: string) => changeActivityFilters({ q });

function NameSearch({ id, searched }: { id: string; searched: string }) {
  const { text, type } = useSearchText(searched, search);
  const input = useRef<HTMLInputElement>(null);
  useEarlyText(input, searched, type);
  return (
    <input
      ref={input}
      id={id}
      type="search"
      value={text}
      onChange={(event) => type(event.target.value)}
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="search"
      className={inputStyle}
    />
  );
}

interface ChoiceProps {
  id: string;
  name: 'outcome' | 'actor';
  value: string;
  children: ReactNode;
}

function Choice({ id, name, value, children }: ChoiceProps) {
  return (
    <Select
      id={id}
      value={value}
      onChoose={(chosen) => changeActivityFilters({ [name]: chosen })}
      className={`${inputStyle} cursor-pointer truncate hover:bg-sunken`}
    >
      {children}
    </Select>
  );
}

/** A UTC day: times are stored in UTC, and a link means the same days to everyone. */
function Day({ id, name, value }: { id: string; name: 'from' | 'to'; value: string }) {
  const day = value.slice(0, 10);
  const choose = (chosen: string) => changeActivityFilters({ [name]: chosen });
  const input = useEarlyChoice<HTMLInputElement>(day, choose);
  return (
    <input
      ref={input}
      id={id}
      type="date"
      value={day}
      autoComplete="off"
      onChange={(event) => choose(event.target.value)}
      className={inputStyle}
    />
  );
}

/** An address may contain a time, which a date field cannot show. */
function fromLabel(value: string): string {
  const time = value.slice(10);
  return time === '' ? texts.from : texts.fromTime(time);
}

function toLabel(value: string): string {
  const time = value.slice(10);
  return time === '' ? texts.to : texts.toTime(time);
}
