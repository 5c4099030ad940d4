<?php
/**
 * What authors without the right to unfiltered HTML may write: the kit's tags, and the plain HTML between them.
 *
 * @package ExplainerKit
 */

namespace ExplainerKit;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_tags', 10, 2 );

/**
 * None of these can run a script. WordPress checks the protocol of every `src` by itself.
 *
 * @param array  $tags    Attributes by tag.
 * @param string $context Where the HTML is to stand.
 * @return array
 */
function allow_tags( $tags, $context ) {
	if ( 'post' !== $context || ! is_array( $tags ) ) {
		return $tags;
	}
	$texts = array(
		'class' => true,
		'dir'   => true,
		'id'    => true,
		'lang'  => true,
	);
	$own   = array(
		'ladder' => array( 'spacing' => true ),
		'quiz'   => array( 'claim' => true ),
	);
	foreach ( VIEWS as $view ) {
		$tags[ "explainer-$view" ] = $texts + array(
			'heading'       => true,
			'heading-level' => true,
			'src'           => true,
		) + ( isset( $own[ $view ] ) ? $own[ $view ] : array() );
	}
	// Of the plain HTML WordPress knows all but these two.
	foreach ( array( 'bdi' => array(), 'time' => array( 'datetime' => true ) ) as $tag => $attributes ) {
		$tags[ $tag ] = ( isset( $tags[ $tag ] ) && is_array( $tags[ $tag ] ) ? $tags[ $tag ] : array() ) + $texts + $attributes;
	}
	return $tags;
}
