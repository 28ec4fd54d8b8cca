import './ChannelShape.css';

const speech = 'M3 2.5h10A1.5 1.5 0 0 1 14.5 4v6a1.5 1.5 0 0 1-1.5 1.5H6L3 14v-2.5A1.5 1.5 0 0 1 1.5 10V4A1.5 1.5 0 0 1 3 2.5z';

/** A channel's filled silhouette, drawn from the path data in its manifest; a plain bubble for one that brings none. */
export function ChannelShape({ path, name, size = 16 }: { path?: string | null; name?: string; size?: 14 | 16 }) {
  return (
    <svg className="channel-shape" width={size} height={size} viewBox="0 0 16 16" {...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}>
      <path fillRule="evenodd" d={path || speech} />
    </svg>
  );
}
