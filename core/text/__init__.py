"""Pure functions on strings: conversion, offsets, folding, outline, clauses, anchors."""
