import {
  ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined, PlusOutlined, RedoOutlined, UndoOutlined,
} from '@ant-design/icons';
import type { Dispatch, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorAction, EditorState } from './editor_state';
import { rowActions } from './grid_keys';
import { withOtherwise } from './sheet_edits';
import type { Filter, Shown } from './shown_rows';

function Tool({ label, icon, isDisabled, onPress }: { label: string; icon: ReactNode; isDisabled?: boolean; onPress: () => void }) {
  return (
    <button type="button" className="tool" title={label} aria-label={label} disabled={isDisabled} onClick={onPress}>
      {icon}
    </button>
  );
}

interface ToolsProps {
  state: EditorState;
  dispatch: Dispatch<EditorAction>;
  shown: readonly Shown[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

// What is done with rows, and which of them are shown.
export function Tools({ state, dispatch, shown, filter, onFilter }: ToolsProps) {
  const { t } = useTranslation('law');
  const { history } = state;
  const actions = rowActions(state, dispatch, shown);
  const hasOtherwise = history.now.rows.at(-1)?.isOtherwise || history.now.head.gaps !== '';
  return (
    <div className="tools" role="toolbar" aria-label={t('editor.tools')}>
      <div className="tool-group">
        <Tool label={t('editor.undo')} icon={<UndoOutlined aria-hidden />} isDisabled={history.past.length === 0} onPress={() => dispatch({ type: 'undo' })} />
        <Tool label={t('editor.redo')} icon={<RedoOutlined aria-hidden />} isDisabled={history.future.length === 0} onPress={() => dispatch({ type: 'redo' })} />
      </div>
      <div className="tool-group">
        <Tool label={t('editor.add_row')} icon={<PlusOutlined aria-hidden />} onPress={actions.add} />
        <Tool label={t('editor.copy_row')} icon={<CopyOutlined aria-hidden />} onPress={actions.copy} />
        <Tool label={t('editor.move_up')} icon={<ArrowUpOutlined aria-hidden />} onPress={() => actions.move(-1)} />
        <Tool label={t('editor.move_down')} icon={<ArrowDownOutlined aria-hidden />} onPress={() => actions.move(1)} />
        <Tool label={t('editor.remove_row')} icon={<DeleteOutlined aria-hidden />} onPress={actions.remove} />
        {!hasOtherwise && (
          <button type="button" className="tool tool-word" onClick={() => dispatch({ type: 'set', sheet: withOtherwise(history.now) })}>
            {t('editor.add_otherwise')}
          </button>
        )}
      </div>
      <div className="tool-group tool-filter">
        <input
          type="search"
          className="input"
          aria-label={t('editor.search')}
          placeholder={t('editor.search')}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
        <select
          className="input"
          aria-label={t('editor.only')}
          value={filter.only}
          onChange={(event) => onFilter({ ...filter, only: event.target.value as Filter['only'] })}
        >
          {(['all', 'changed', 'marked'] as const).map((only) => (
            <option key={only} value={only}>
              {t(`editor.only.${only}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
