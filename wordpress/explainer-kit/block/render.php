<?php
/**
 * Prints the block.
 *
 * @package ExplainerKit
 *
 * @var array  $attributes Of the block.
 * @var string $content    Plain HTML, as the editor saved it and WordPress filtered it for the author's rights.
 */

namespace ExplainerKit;

defined( 'ABSPATH' ) || exit;

// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- render() escapes what it adds; the rest is the post.
echo render( $attributes, $content );
