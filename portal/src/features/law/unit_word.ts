import { useTranslation } from 'react-i18next';

// The unit of a column or a value in words; a code that has none stands as it is.
export function useUnitWord(): (unit: string) => string {
  const { t } = useTranslation('law');
  return (unit) => t(`unit.${unit}`, unit);
}

// "price (yuan)", as a field or a head names its column.
export function columnLabel({ name, unit }: { name: string; unit: string }, wordOf: (unit: string) => string): string {
  return unit ? `${name} (${wordOf(unit)})` : name;
}
