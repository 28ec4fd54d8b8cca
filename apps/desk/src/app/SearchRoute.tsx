import { Search } from '../features/search/Search.js';
import { useFollowFromNow } from '../shared/live/useLive.js';
import { Workbench } from './Workbench.js';

/** Search, and beside it the report chosen in what was found. */
export function SearchRoute() {
  useFollowFromNow();
  return <Workbench list={<Search />} />;
}
